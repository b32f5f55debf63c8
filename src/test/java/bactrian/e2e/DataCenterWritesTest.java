package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class DataCenterWritesTest extends WritesTest {
    DataCenterWritesTest() {
        super(Deployment.DATA_CENTER);
    }
}
