package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class CloudOddEventsTest extends OddEventsTest {
    CloudOddEventsTest() {
        super(Deployment.CLOUD);
    }
}
