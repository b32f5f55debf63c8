package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class DataCenterStatusSyncTest extends StatusSyncTest {
    DataCenterStatusSyncTest() {
        super(Deployment.DATA_CENTER);
    }
}
