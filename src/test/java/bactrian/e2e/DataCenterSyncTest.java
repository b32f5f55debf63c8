package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class DataCenterSyncTest extends TwoWaySyncTest {
    DataCenterSyncTest() {
        super(Deployment.DATA_CENTER);
    }
}
